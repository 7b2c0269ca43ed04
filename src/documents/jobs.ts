// Draws the files of letters that were just issued.
import { z } from 'zod'
import type { Job } from '../platform/jobs/run.ts'
import { renderJob } from './issue.ts'
import { fileOfDocument } from './render-file.ts'

const payloadOf = z.object({ id: z.string() })

export const jobs: readonly Job[] = [
  {
    name: renderJob,
    schedule: null,
    run: async (ctx, payload) => {
      await fileOfDocument(ctx, payloadOf.parse(payload).id)
    },
  },
]
