// Where the national sign-on is, as variables say it.
export interface NationalSettings {
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string
  /** What the button calls it. */
  readonly name: string
  readonly scope: string
  /** In which claims the number of the identity card and the name stand. */
  readonly numberClaim: string
  readonly nameClaim: string
  /** Only for a provider on the same machine, outside production. */
  readonly insecure: boolean
}

/**
 * `https://client:secret@issuer/path?name=…&scope=…&number=…&holder=…`; null for anything else. One
 * variable holds all that the other side handed over.
 */
export function readNationalSettings(text: string): NationalSettings | null {
  if (!URL.canParse(text)) return null
  const url = new URL(text)
  const local = url.protocol === 'http:' && ['127.0.0.1', 'localhost'].includes(url.hostname)
  const [clientId, clientSecret] = [url.username, url.password].map(decodeURIComponent)
  if (!clientId || !clientSecret || (url.protocol !== 'https:' && !local)) return null
  const said = (name: string, usual: string) => url.searchParams.get(name) || usual
  return {
    ...{ clientId, clientSecret, insecure: local },
    issuer: `${url.origin}${url.pathname.replace(/\/$/, '')}`,
    name: said('name', '国家政务服务平台'),
    scope: said('scope', 'openid profile'),
    numberClaim: said('number', 'id_number'),
    nameClaim: said('holder', 'name'),
  }
}
