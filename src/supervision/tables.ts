// Rows of supervision; only this module writes them.
import type {
  Alert,
  AlertEvent,
  Look,
  Order,
  OversightLetter,
  Rectification,
  RectificationEvent,
  Watch,
} from './types.ts'

declare module 'knex/types/tables.js' {
  interface Tables {
    supervisionAlerts: Alert
    supervisionAlertEvents: AlertEvent
    supervisionOrders: Order
    supervisionLetters: OversightLetter
    supervisionLooks: Look
    supervisionWatches: Watch
    ratingRectifications: Rectification
    ratingRectificationEvents: RectificationEvent
  }
}
