// Sends a filter form when a choice is made with the pointer, so that the button is not needed.
// With the keyboard nothing is sent until the button or Enter, since arrows pass through choices.
export function start(form) {
  let byKeyboard = false
  form.addEventListener('keydown', () => (byKeyboard = true))
  form.addEventListener('pointerdown', () => (byKeyboard = false))
  form.addEventListener('change', (event) => {
    const choice = event.target.matches('select, input[type="checkbox"], input[type="radio"]')
    if (choice && !byKeyboard) form.requestSubmit()
  })
}
