// A board to sign on with a finger, a pen or a mouse. Strokes are kept as moves and lines in a hidden
// control; the name below stays to be typed, and is enough by itself.

const wide = 600
const high = 200
/** The server takes no more. */
const longest = 12_000

export function start(element) {
  const frame = element.querySelector('.signature')
  const board = element.querySelector('svg')
  const path = element.querySelector('path')
  const kept = element.querySelector('input[type="hidden"]')
  let strokes = kept.value
  let current = ''
  frame.hidden = false
  const draw = () => path.setAttribute('d', strokes + current)
  const keep = () => {
    if (current.includes('L') && strokes.length + current.length <= longest) strokes += current
    current = ''
    kept.value = strokes
    draw()
    kept.dispatchEvent(new Event('input', { bubbles: true }))
  }
  board.addEventListener('pointerdown', (event) => {
    event.preventDefault()
    board.setPointerCapture(event.pointerId)
    current = `M${at(event, board)}`
  })
  board.addEventListener('pointermove', (event) => {
    if (current === '') return
    const next = `L${at(event, board)}`
    if (!current.endsWith(next)) current += next
    draw()
  })
  board.addEventListener('pointerup', () => current !== '' && keep())
  board.addEventListener('pointercancel', () => current !== '' && keep())
  element.querySelector('[data-clear]').addEventListener('click', () => {
    strokes = current = ''
    keep()
  })
}

function at(event, board) {
  const box = board.getBoundingClientRect()
  const clamp = (value, most) => Math.round(Math.min(Math.max(value, 0), most))
  const x = clamp(((event.clientX - box.left) / box.width) * wide, wide)
  const y = clamp(((event.clientY - box.top) / box.height) * high, high)
  return `${x} ${y}`
}
