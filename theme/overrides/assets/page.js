/* What a page can do more where scripts run: copy, print, and show one keeper's items. Without them nothing is lacking but the buttons. */

const status = document.createElement("p")
status.className = "oit-vh"
status.setAttribute("role", "status")
document.body.append(status)

/* The clipboard is given to pages on https only; an office's own server may have none. */
const copied = async text => {
  if (navigator.clipboard) return navigator.clipboard.writeText(text)
  const field = document.createElement("textarea")
  field.value = text
  field.className = "oit-vh"
  document.body.append(field)
  field.select()
  const done = document.execCommand("copy")
  field.remove()
  if (!done) throw new Error("refused")
}

for (const button of document.querySelectorAll("[data-copy]")) {
  button.hidden = false
  button.addEventListener("click", async () => {
    try {
      await copied(button.dataset.copy)
      button.classList.add("is-done")
      status.textContent = "คัดลอกแล้ว"
    } catch {
      status.textContent = "คัดลอกไม่ได้ เลือกข้อความแล้วกด Ctrl+C"
    }
    button.focus()
    setTimeout(() => { button.classList.remove("is-done"); status.textContent = "" }, 3000)
  })
}

for (const button of document.querySelectorAll("[data-print]")) {
  button.hidden = false
  button.addEventListener("click", () => print())
}

/* The chosen keeper stands in the address, so that a link to the list shows the same rows. */
const keepers = document.querySelector("[data-keepers-menu]")
if (keepers) {
  const menu = keepers.querySelector("select"), rows = document.querySelectorAll("tr[data-keepers]")
  const show = () => {
    const kept = row => !menu.value || row.dataset.keepers.split(" ").some(one => one === menu.value || one === "all")
    for (const row of rows) row.hidden = !kept(row)
    for (const list of document.querySelectorAll(".oit-list"))
      list.hidden = !list.querySelector("tr[data-keepers]:not([hidden])")
    /* The heads of the columns are shown with the first list only. */
    const heads = document.querySelectorAll(".oit-list:not([hidden]) thead")
    heads.forEach((head, index) => head.classList.toggle("is-repeated", index > 0))
    return [...rows].filter(kept).length
  }
  menu.value = new URLSearchParams(location.search).get("keeper") ?? ""
  if (menu.selectedIndex < 0) menu.value = ""
  menu.addEventListener("change", () => {
    const address = new URL(location)
    if (menu.value) address.searchParams.set("keeper", menu.value)
    else address.searchParams.delete("keeper")
    history.replaceState(null, "", address)
    status.textContent = `แสดง ${show()} ข้อ`
  })
  keepers.hidden = false
  show()
}

/* Who followed a link to a page that is not there looks for what its address says. */
const lost = document.querySelector(".oit-error [name=q]")
if (lost) {
  const read = address => { try { return decodeURIComponent(address) } catch { return address } }
  const last = location.pathname.replace(/\/(index\.html)?$/, "").split("/").pop()
  lost.value = read(last).replace(/\.\w{2,5}$/, "").replace(/[-_+.\s]+/g, " ").trim()
  lost.addEventListener("focus", () => lost.select())
}
