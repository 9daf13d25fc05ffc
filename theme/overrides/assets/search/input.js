/* Material asks its worker when a key goes up; text that is pasted, dictated or picked from a list brings no key. */
document.addEventListener("input", event => {
  if (event.target.matches?.("[data-md-component=search-query]"))
    event.target.dispatchEvent(new KeyboardEvent("keyup", { bubbles: true }))
})

/* The list is made anew when older years arrive: a reader who walks in it by keyboard stays on the same result. */
{
  const list = document.querySelector(".md-search-result__list"), toggle = document.getElementById("__search")
  let here
  document.addEventListener("focusin", ({ target }) => { here = list.contains(target) ? target.href : undefined })
  new MutationObserver(() => {
    if (here && toggle.checked && document.activeElement === document.body)
      [...list.querySelectorAll("a")].find(link => link.href === here)?.focus()
  }).observe(list, { childList: true })
}
