// The sentences that reach `t` by a table: what the hall chooses to say while something is filled in and handed in.
import * as filing from '../applications/messages.ts'
import {
  beginSentences as uploadBegun,
  crowdedWords,
  fullSentence,
  uploadSentences,
} from '../applications/pages/public/upload-faults.ts'
import { fileSentences, scanWords } from '../attachments/messages.ts'
import { faultSentences } from '../forms/messages.ts'
import { submitSentences } from '../applications/submit-sentences.ts'
import * as joint from '../joint/messages.ts'

/** 中文 of every refusal that an applicant may read. */
export const chosenSentences: readonly string[] = [
  ...[
    faultSentences,
    fileSentences,
    scanWords,
    uploadSentences,
    uploadBegun,
    { fullSentence },
    crowdedWords,
  ],
  ...[filing.beginSentences, filing.copySentences, filing.commitSentences],
  ...[filing.ratingSentences, submitSentences, joint.beginSentences, joint.submitSentences],
].flatMap((table) => Object.values<string>(table))
