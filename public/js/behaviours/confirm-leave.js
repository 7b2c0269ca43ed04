// Asks before a page with unsaved answers is left. Put on the form: data-behaviour="confirm-leave".
export function start(form) {
  let changed = form.hasAttribute('data-changed')
  form.addEventListener('input', () => (changed = true))
  form.addEventListener('change', () => (changed = true))
  form.addEventListener('submit', () => (changed = false))
  window.addEventListener('beforeunload', (event) => {
    if (changed) event.preventDefault()
  })
}
