/* Material asks its worker when a key goes up; text that is pasted, dictated or picked from a list brings no key. */
document.addEventListener("input", event => {
  if (event.target.matches?.("[data-md-component=search-query]"))
    event.target.dispatchEvent(new KeyboardEvent("keyup", { bubbles: true }))
})
