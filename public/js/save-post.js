// Sends what was typed, and says what became of it.

const patience = 20_000

/**
 * `kind` is 'saved', 'signed-out', 'gone' (filed or put away elsewhere), 'refused' (the same again would be
 * refused again), 'busy' (`seconds` to wait, null where nobody says) or 'unreached'.
 */
export async function postSave(address, body, renewed = false) {
  const [response, answer] = await reach(address, body)
  if (response === null) return { kind: 'unreached' }
  const { status } = response
  if (status === 403 && answer?.token && !renewed) {
    for (const field of document.querySelectorAll('[name="_csrf"]')) field.value = answer.token
    body.set('_csrf', answer.token)
    return postSave(address, body, true)
  }
  if (answer?.signIn) return { kind: 'signed-out', answer }
  if (answer?.go) return { kind: 'gone', answer }
  if (response.redirected) return { kind: 'refused', status: 404, answer: {} }
  // A page where the hall's answer should be comes from the line: a hotel's sign-in, a broken proxy.
  if (response.ok) return answer === null ? { kind: 'unreached' } : { kind: 'saved', answer }
  if (status >= 500 || status === 429 || status === 408) {
    return { kind: 'busy', status, seconds: secondsIn(response), answer: answer ?? {} }
  }
  return { kind: 'refused', status, answer: answer ?? {} }
}

async function reach(address, body) {
  try {
    const response = await fetch(address, {
      method: 'POST',
      body,
      headers: { Accept: 'application/json' },
      keepalive: body.toString().length < 60_000,
      signal: AbortSignal.timeout(patience),
    })
    const type = response.headers.get('content-type') ?? ''
    return [response, type.includes('json') ? await response.json() : null]
  } catch {
    return [null, null]
  }
}

/** Retry-After: seconds, or a moment. */
function secondsIn(response) {
  const text = response.headers.get('retry-after') ?? ''
  if (/^\d+$/.test(text)) return Number(text)
  const left = Math.ceil((Date.parse(text) - Date.now()) / 1000)
  return left > 0 ? left : null
}
