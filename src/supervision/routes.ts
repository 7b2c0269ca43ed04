// 电子监察与效能: the ledger.
import { get, post } from '../platform/web/ledger.ts'
import type { Route } from '../platform/web/ledger.ts'
import type { MenuEntry } from '../platform/web/shell-middleware.ts'
import * as alert from './pages/desk/alert.ts'
import * as alerts from './pages/desk/alerts.ts'
import * as board from './pages/desk/board.ts'
import * as indicators from './pages/desk/indicators.ts'
import * as orderPaper from './pages/desk/order-paper.ts'
import * as letterPaper from './pages/desk/letter-paper.ts'
import * as ownAlert from './pages/desk/own-alert.ts'
import * as ownAlerts from './pages/desk/own-alerts.ts'
import * as badRating from './pages/desk/rating.ts'
import * as badRatings from './pages/desk/ratings.ts'
import * as ratings from './pages/public/ratings.ts'
import { paths, patterns } from './paths.ts'

const supervise = 'supervision.read'
const handle = 'applications.step'

export const routes: readonly Route[] = [
  get(paths.board(), board.show, { can: supervise, audit: null }),
  get(paths.indicators(), indicators.show, { can: supervise, audit: null }),
  get(paths.alerts(), alerts.show, { can: supervise, audit: null }),
  get(patterns.alert, alert.show, { can: supervise, audit: null }),
  post(patterns.alertSteps, alert.createStep, { can: supervise, audit: 'supervision.<action>' }),
  post(patterns.orders, alert.createOrder, { can: supervise, audit: 'supervision.issue-order' }),

  get(patterns.orderPaper, orderPaper.show, { can: supervise, audit: null }),

  post(patterns.letters, alert.createLetter, {
    can: supervise,
    audit: 'supervision.write-letter',
  }),
  get(patterns.letterPaper, letterPaper.show, { can: supervise, audit: null }),

  get(paths.ownAlerts(), ownAlerts.show, { can: handle, audit: null }),
  get(patterns.ownAlert, ownAlert.show, { can: handle, audit: 'supervision.notify' }),
  post(patterns.ownAlertSteps, ownAlert.createStep, {
    can: handle,
    audit: 'supervision.<action>',
  }),
  post(patterns.answers, ownAlert.createAnswer, { can: handle, audit: 'supervision.answer-order' }),

  get(patterns.ownOrderPaper, orderPaper.show, { can: handle, audit: null }),
  get(patterns.ownLetterPaper, letterPaper.show, { can: handle, audit: null }),

  get(paths.badRatings(), badRatings.show, { can: handle, audit: null }),
  get(patterns.badRating, badRating.show, { can: handle, audit: 'supervision.read-rating' }),
  post(patterns.badRatingSteps, badRating.createStep, {
    can: handle,
    audit: 'supervision.rating-<action>',
  }),

  get(paths.ratings, ratings.show, { can: 'public', audit: null }),
]

export const menu: readonly MenuEntry[] = [
  { hall: 'desk', label: '效能', href: paths.board(), can: supervise, order: 20 },
  { hall: 'desk', label: '监察提醒', href: paths.ownAlerts(), can: handle, order: 30 },
  { hall: 'desk', label: '差评整改', href: paths.badRatings(), can: handle, order: 40 },
]
