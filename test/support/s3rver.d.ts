// What the tests use of s3rver, which brings no types.
declare module 's3rver' {
  // eslint-disable-next-line no-restricted-syntax -- the package exports it so
  export default class S3rver {
    constructor(options: Readonly<Record<string, unknown>>)
    run(): Promise<unknown>
    close(): Promise<void>
  }
}
