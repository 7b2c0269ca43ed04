// Rows of supervision; only this module writes them.
import type {
  Alert,
  AlertEvent,
  Look,
  Order,
  Rectification,
  RectificationEvent,
  Watch,
} from './types.ts'

declare module 'knex/types/tables.js' {
  interface Tables {
    supervisionAlerts: Alert
    supervisionAlertEvents: AlertEvent
    supervisionOrders: Order
    supervisionLooks: Look
    supervisionWatches: Watch
    ratingRectifications: Rectification
    ratingRectificationEvents: RectificationEvent
  }
}
