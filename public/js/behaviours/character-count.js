// Says how many characters are left under a long answer; screen readers hear it after a pause.
const pause = 800

export function start(box) {
  const limit = Number(box.dataset.limit)
  if (!limit) return
  const shown = line(false)
  const heard = line(true)
  box.after(shown, heard)
  let timer = 0
  const update = () => {
    const left = limit - [...box.value.replaceAll('\r\n', '\n')].length
    const sentence = left < 0 ? box.dataset.over : box.dataset.left
    shown.textContent = (sentence ?? '{count}').replace('{count}', String(Math.abs(left)))
    shown.classList.toggle('over', left < 0)
    clearTimeout(timer)
    timer = setTimeout(() => (heard.textContent = shown.textContent), pause)
  }
  box.addEventListener('input', update)
  update()
}

function line(spoken) {
  const element = document.createElement('p')
  if (spoken) {
    element.className = 'hidden'
    element.setAttribute('aria-live', 'polite')
  } else {
    element.dataset.countText = ''
    element.setAttribute('aria-hidden', 'true')
  }
  return element
}
