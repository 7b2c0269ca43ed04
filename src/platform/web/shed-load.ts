// 限流: more requests at once than this process can answer in good time are turned away at the door, at
// once and cheaply, so that those inside are served and the hall recovers by itself.
import type { RequestHandler } from 'express'
import { barePage } from './bare-page.ts'

export interface Shedding {
  /** Requests under way at the same time in one process. */
  readonly most: number
  readonly sheet: () => string
}

const retrySeconds = 10

export function shedLoad({ most, sheet }: Shedding): RequestHandler {
  let underWay = 0
  return (req, res, next) => {
    if (underWay >= most) {
      res.status(503).set({ 'Retry-After': String(retrySeconds), Connection: 'close' })
      const words = {
        title: '现在人太多',
        message: '系统正忙，请过十几秒再试。您已经提交的都在，正在填的请不要关页面。',
      }
      if (req.get('accept') === 'application/json') return void res.json({ busy: true })
      return void res.type('html').send(barePage(sheet(), { ...words, requestId: req.requestId }))
    }
    underWay += 1
    res.once('close', () => (underWay -= 1))
    next()
  }
}
