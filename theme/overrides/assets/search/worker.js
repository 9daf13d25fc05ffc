/* Search in running Thai text: a scan for substrings, behind the message protocol of Material's own worker.

   Thai has no spaces between words, and dictionaries cut them differently from what a reader types; a scan finds every
   place. The texts were brought to one spelling when the site was built, so folding here never changes a length and a
   hit in the folded text stands at the same place in the shown one. They are fetched on the first search, not before. */

const SETUP = 0, READY = 1, QUERY = 2, RESULT = 3
const BEFORE = 40, EXCERPT = 320, TITLE_WEIGHT = 5

const fold = text => text
  .replace(/[A-Z]/g, letter => letter.toLowerCase())
  .replace(/[\u0e50-\u0e59]/g, digit => String.fromCharCode(digit.charCodeAt(0) - 0x0e50 + 48))

/* Only for what a reader types: look-alike spellings, as the build folds them in the texts. */
const spell = query => query
  .normalize("NFC")
  .replace(/[\u200b-\u200f\u00ad\u2060\ufeff]/g, "")
  .replace(/\u0e4d([\u0e48-\u0e4b])\u0e32/g, "$1\u0e33")
  .replace(/\u0e4d\u0e32/g, "\u0e33")
  .replace(/\u0e40\u0e40/g, "\u0e41")
  .replace(/([\u0e48-\u0e4c])([\u0e31\u0e34-\u0e3a\u0e47\u0e4d])/g, "$2$1")
  .replace(/\s+/g, " ")

const escape = text => text.replace(/[&<>"]/g, sign => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[sign])

/* Words are separate terms that must all stand on a page; quotation marks hold a phrase together. */
function termsOf(query) {
  const terms = []
  for (const [, phrase, word] of fold(spell(query)).matchAll(/"([^"]+)"|([^\s"]+)/g)) terms.push((phrase ?? word).trim())
  return [...new Set(terms.filter(Boolean))]
}

function count(text, term) {
  let found = 0
  for (let at = text.indexOf(term); at >= 0; at = text.indexOf(term, at + 1)) found++
  return found
}

/* Escape a text and mark every term in it, by the places in its folded twin. */
function marked(text, terms) {
  const folded = fold(text), spans = []
  for (const term of terms)
    for (let at = folded.indexOf(term); at >= 0; at = folded.indexOf(term, at + term.length)) spans.push([at, at + term.length])
  spans.sort((one, other) => one[0] - other[0])
  let shown = "", end = 0
  for (const [from, to] of spans) {
    if (from < end) continue
    shown += `${escape(text.slice(end, from))}<mark data-md-highlight>${escape(text.slice(from, to))}</mark>`
    end = to
  }
  return shown + escape(text.slice(end))
}

function excerpt(entry, terms) {
  const places = terms.map(term => entry.foldedText.indexOf(term)).filter(at => at >= 0)
  const from = Math.max(0, Math.min(...(places.length ? places : [0])) - BEFORE)
  return `<p>${from ? "…" : ""}${marked(entry.text.slice(from, from + EXCERPT), terms)}</p>`
}

function score(entry, hits) {
  const length = Math.sqrt(1 + entry.text.length / 500)
  return hits.reduce((sum, { inText, inTitle }) => sum + Math.log1p(inText) / length + (inTitle ? TITLE_WEIGHT : 0), 0)
}

/* Find the pages of a file on which every term stands, the best first; each with the sections where terms stand. */
function search({ entries, heads }, terms) {
  const pages = new Map()
  for (const entry of entries) {
    const hits = terms.map(term => ({ inText: count(entry.foldedText, term), inTitle: count(entry.foldedTitle, term) }))
    const here = terms.filter((_, index) => hits[index].inText + hits[index].inTitle)
    if (!here.length) continue
    const page = pages.get(entry.page) ?? { terms: new Set(), found: [], best: 0 }
    const value = score(entry, hits)
    here.forEach(term => page.terms.add(term))
    page.found.push({ entry, value })
    page.best = Math.max(page.best, value)
    pages.set(entry.page, page)
  }
  const shown = Object.fromEntries(terms.map(term => [term, true]))
  const result = ({ entry, value }) => ({
    location: entry.location, title: marked(entry.title, terms), text: excerpt(entry, terms), score: value, terms: shown,
  })
  return [...pages]
    .filter(([, page]) => page.terms.size === terms.length)
    .sort(([, one], [, other]) => other.best - one.best)
    .map(([address, page]) => {
      const found = page.found.sort((one, other) => other.value - one.value).map(result)
      const head = heads.get(address)
      if (head && !found.some(item => item.location === address))
        found.unshift({ location: address, title: escape(head.title), text: "", score: 0, terms: {} })
      return found
    })
}

function read(rows) {
  const entries = rows.map(([location, title, text]) => ({
    location, title, text, page: location.split("#")[0], foldedTitle: fold(title), foldedText: fold(text),
  }))
  return { entries, heads: new Map(entries.filter(entry => entry.location === entry.page).map(entry => [entry.page, entry])) }
}

/* A large site keeps its texts by year, the newest first; no page stands in two files. One that did not come is asked
   for again by the next question. */
let names = [], coming
const files = []
const more = () => coming ??= fetch(new URL(`../../search/${names[files.length]}`, self.location))
  .then(answer => answer.json())
  .then(rows => { files.push(read(rows)) })
  .finally(() => { coming = undefined })

/* Only the newest question is answered: an answer to an older one would overwrite what the reader now sees. */
let newest = 0
const turn = () => new Promise(done => setTimeout(done))

/* What has come is told while the next file is on its way. Each file's pages follow those of the file before, so that
   what the reader looks at stays where it is. */
async function answer(terms) {
  const mine = ++newest, items = []
  let told = 0
  for (let at = 0; terms.length && at < names.length; at++) {
    if (at === files.length) {
      if (items.length > told) postMessage({ type: RESULT, data: { items } })
      told = items.length
      await more()
    }
    await turn() // a newer question may be waiting
    if (mine !== newest) return
    items.push(...search(files[at], terms))
  }
  postMessage({ type: RESULT, data: { items } })
}

self.onmessage = ({ data: message }) => {
  if (message.type === SETUP) {
    names = message.data.config.texts
    return postMessage({ type: READY })
  }
  if (message.type === QUERY) return answer(termsOf(message.data))
}
