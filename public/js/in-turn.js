// What a page posts by itself goes one after another, and each post says its number: one that reaches the
// hall later than a newer one, over a line that holds things back, changes nothing there.
let last = Promise.resolve()

/** Runs `post` as soon as those before it are done. */
export function inTurn(post) {
  const mine = last.then(post)
  last = mine.catch(() => {})
  return mine
}

/** Numbers what the form posts next; a page that never minds the order has no place for it. */
export function number(form) {
  const field = form.elements.namedItem('_turn')
  if (field !== null) field.value = String(Number(field.value) + 1)
}
