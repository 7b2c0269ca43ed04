// Fills in where the phone is, on being asked; without it the degrees are typed.

export function start(parts) {
  const button = parts.querySelector('[data-action]')
  const state = parts.querySelector('[data-state]')
  const [latitude, longitude] = parts.querySelectorAll('input')
  if (!('geolocation' in navigator)) return
  button.hidden = false
  button.addEventListener('click', () => {
    state.textContent = state.dataset.waiting
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        latitude.value = coords.latitude.toFixed(5)
        longitude.value = coords.longitude.toFixed(5)
        state.textContent = ''
        longitude.dispatchEvent(new Event('input', { bubbles: true }))
      },
      () => (state.textContent = state.dataset.failed),
      { enableHighAccuracy: true, timeout: 20_000 },
    )
  })
}
