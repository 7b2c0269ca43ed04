// Files in a store that speaks the S3 protocol: each an object, addressed by path, every request signed.
import { AwsClient } from 'aws4fetch'
import { FileMissing, checkedKey } from './storage.ts'
import type { Storage } from './storage.ts'

export interface S3Settings {
  /** 'https://s3.example.com'. */
  readonly endpoint: string
  readonly bucket: string
  /** '' or 'a/b/': what stands before every key. */
  readonly prefix: string
  readonly region: string
  readonly accessKey: string
  readonly secretKey: string
}

const patienceMilliseconds = 30_000

export function s3Storage(settings: S3Settings): Storage {
  const client = new AwsClient({
    accessKeyId: settings.accessKey,
    secretAccessKey: settings.secretKey,
    region: settings.region,
    service: 's3',
    retries: 2,
  })
  const address = (key: string) =>
    `${settings.endpoint}/${settings.bucket}/${settings.prefix}${checkedKey(key)}`
  const ask = async (method: string, key: string, bytes: Buffer | null = null) => {
    const response = await client.fetch(address(key), {
      method,
      signal: AbortSignal.timeout(patienceMilliseconds),
      ...(bytes === null ? {} : { body: new Uint8Array(bytes) }),
    })
    return response
  }
  return {
    async put(key, bytes) {
      await held(await ask('PUT', key, bytes), key)
    },
    async get(key) {
      const response = await ask('GET', key)
      if (response.status === 404) await nothingThere(response, key)
      await held(response, key)
      return Buffer.from(await response.arrayBuffer())
    },
    async remove(key) {
      const response = await ask('DELETE', key)
      if (response.status !== 404) await held(response, key)
    },
  }
}

async function held(response: Response, key: string): Promise<Response> {
  if (response.ok) return response
  const words = (await response.text().catch(() => '')).slice(0, 200)
  throw new Error(`the store of files answered ${response.status} for ${key}: ${words}`)
}

/** Of a bucket that is not there nothing can be said about a file. */
async function nothingThere(response: Response, key: string): Promise<void> {
  const isBucket = (await response.clone().text()).includes('NoSuchBucket')
  if (!isBucket) throw new FileMissing(`the store of files answered 404 for ${key}`)
}
