// Lists the towns of a county as soon as it is chosen; without this a button does.
import { swapPart } from '../swap-part.js'

export function start(form) {
  hideButtons(form)
  form.addEventListener('change', async (event) => {
    const townId = event.target.dataset?.regionCounty
    const button = event.target.closest('.region-parts')?.querySelector('[name="_refresh"]')
    if (townId && button) await swapPart(button, townId)
    hideButtons(form)
  })
}

/** The button stays for those whose browser cannot fetch, and returns when fetching fails. */
function hideButtons(form) {
  for (const button of form.querySelectorAll('[name="_refresh"]')) {
    button.hidden = !button.hasAttribute('data-failed')
  }
}
