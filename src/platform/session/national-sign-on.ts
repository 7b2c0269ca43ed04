// 国家统一身份认证: a second passport strategy over OpenID Connect, off unless its address is set. State, nonce and
// PKCE are kept in the session; the address of return is the hall's own, never that of the request.
import type { Express, Request, Response } from 'express'
import * as oidc from 'openid-client'
import { Strategy } from 'openid-client/passport'
import type passport from 'passport'
import { ok, refuse } from '../../kernel/result.ts'
import type { Result } from '../../kernel/result.ts'
import type { NationalSettings } from './national-settings.ts'
import { authenticatorOf } from './sign-in.ts'

/** What the other side vouches for. */
export interface Vouched {
  readonly subject: string
  readonly idNumber: string
  /** Null when it says no name. */
  readonly name: string | null
}

/** The other side cannot be reached, the person turned back there, or what came back does not hold. */
export type NationalRefusal = 'away' | 'turned-back' | 'invalid' | 'no-number'

interface Installed {
  readonly settings: NationalSettings
  readonly callback: string
  readonly refuseDemonstration: boolean
  readonly authenticator: passport.Authenticator
  /** Asked once; asked again after it failed. */
  configuration: Promise<oidc.Configuration> | null
}

const installed = new WeakMap<object, Installed>()
const strategyName = 'national'
const waitSeconds = 5

export interface NationalTerms {
  /** What the button says. */
  readonly name: string
  /** True in production: accounts of the demonstration are then refused like unknown ones. */
  readonly refuseDemonstration: boolean
}

export function installNationalSignOn(
  app: Express,
  settings: NationalSettings | null,
  { callback, refuseDemonstration }: Pick<Installed, 'callback' | 'refuseDemonstration'>,
): void {
  if (settings === null) return
  const authenticator = authenticatorOf(app)
  const configuration = null
  installed.set(app, { settings, callback, refuseDemonstration, authenticator, configuration })
}

/** Null where it is not used. */
export function nationalTerms(req: Request): NationalTerms | null {
  const here = installed.get(req.app)
  if (here === undefined) return null
  return { name: here.settings.name, refuseDemonstration: here.refuseDemonstration }
}

/** Sends the browser over, or tells that the other side is away. */
export async function goToNational(req: Request, res: Response): Promise<NationalRefusal | null> {
  const here = await ready(req)
  if (here === null) return 'away'
  return new Promise((resolve) => {
    run(here, req, res, () => resolve('away'))
    res.once('finish', () => resolve(null))
  })
}

/** What the other side says of whoever came back. */
export async function comeBackFromNational(
  req: Request,
  res: Response,
): Promise<Result<Vouched, NationalRefusal>> {
  if (req.query['error'] !== undefined) return refuse('turned-back')
  const here = await ready(req)
  if (here === null) return refuse('away')
  return new Promise((resolve) => {
    run(here, req, res, (error, vouched) => {
      if (error !== null || vouched === false) return resolve(refuse('invalid'))
      resolve(vouched.idNumber === '' ? refuse('no-number') : ok(vouched))
    })
  })
}

type Answer = (error: Error | null, vouched: Vouched | false) => void
type Step = (req: Request, res: Response, next: (error: unknown) => void) => void

function run({ authenticator }: Installed, req: Request, res: Response, answer: Answer): void {
  const done: passport.AuthenticateCallback = (error, user) =>
    answer(error ? (error as Error) : null, user ? (user as unknown as Vouched) : false)
  const step = authenticator.authenticate(strategyName, { session: false }, done) as Step
  step(req, res, (error) => answer(error as Error, false))
}

async function ready(req: Request): Promise<Installed | null> {
  const here = installed.get(req.app)
  if (here === undefined) return null
  try {
    here.configuration ??= discover(here)
    await here.configuration
    return here
  } catch {
    here.configuration = null
    return null
  }
}

async function discover({
  settings,
  callback,
  authenticator,
}: Installed): Promise<oidc.Configuration> {
  const { issuer, clientId, clientSecret, insecure } = settings
  const options = {
    timeout: waitSeconds,
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- for a provider on the same machine
    execute: insecure ? [oidc.allowInsecureRequests] : [],
  }
  const config = await oidc.discovery(new URL(issuer), clientId, clientSecret, undefined, options)
  const strategy = new Strategy(
    { config, name: strategyName, callbackURL: callback, scope: settings.scope },
    (tokens, done) => {
      vouched(config, settings, tokens).then(
        (user) => {
          done(null, user as unknown as Express.User)
        },
        (fault: unknown) => {
          done(fault)
        },
      )
    },
  )
  const usual = strategy.authorizationRequestParams.bind(strategy)
  strategy.authorizationRequestParams = (request, asked) => {
    const params = new URLSearchParams(usual(request, asked) as URLSearchParams)
    params.set('state', oidc.randomState())
    params.set('nonce', oidc.randomNonce())
    return params
  }
  authenticator.use(strategy as unknown as passport.Strategy)
  return config
}

/** The number may stand in the token or only where the token leads. */
async function vouched(
  config: oidc.Configuration,
  { numberClaim, nameClaim }: NationalSettings,
  tokens: oidc.TokenEndpointResponse & oidc.TokenEndpointResponseHelpers,
): Promise<Vouched> {
  const claims = tokens.claims()
  if (claims === undefined) throw new Error('no identity token')
  const { sub } = claims
  const all =
    typeof claims[numberClaim] === 'string'
      ? claims
      : await oidc.fetchUserInfo(config, tokens.access_token, sub)
  const text = (name: string) => (typeof all[name] === 'string' ? all[name] : '')
  const name = text(nameClaim)
  return { subject: sub, idNumber: text(numberClaim), name: name === '' ? null : name }
}
