// Puts the chosen phrase where the cursor stands; without this the page comes back with it.
export function start(row) {
  const into = document.getElementById(row.dataset.into)
  const choice = row.querySelector('select')
  if (!into || !choice) return
  row.querySelector('button').addEventListener('click', (event) => {
    event.preventDefault()
    into.setRangeText(
      choice.selectedOptions[0]?.dataset.text ?? '',
      into.selectionStart,
      into.selectionEnd,
      'end',
    )
    into.dispatchEvent(new Event('input', { bubbles: true }))
    into.focus()
  })
}
