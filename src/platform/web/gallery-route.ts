// The gallery of components, in development and tests only.
import type { Express } from 'express'
import { showGallery } from './gallery.ts'
import { contextOf } from './request-context.ts'

export function installGallery(app: Express): void {
  app.get('/dev/components', (req, res) => showGallery(contextOf(req), req, res))
}
