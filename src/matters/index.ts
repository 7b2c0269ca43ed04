// 事项: the door. What applications, the portal and the seeds may ask of the catalogue.
export { generalMark } from './material-elements.ts'
export type { MatterEntry } from './add-matter.ts'
export { addMatter } from './add-matter.ts'
export { listExtra, unlistExtra } from './extras.ts'
export type { Extra } from './extras.ts'
export { currentMatter } from './current-matter.ts'
export { offerEverywhere } from './offer-everywhere.ts'
export { offeringById, offeringFor } from './offerings.ts'
export { adminMatterPath, adminMattersPath, guidePath, mattersPath } from './paths.ts'
export { searchSuggestions } from './pages/public/search-suggestions.ts'
export { catalogueChanges } from './queries/catalogue-changes.ts'
export type { ChangedMatter } from './queries/catalogue-changes.ts'
export { latestStamp as catalogueStamp } from './queries/index-rows.ts'
export { keepCompanions } from './companions-store.ts'
export type { Companion } from './companions-store.ts'
export { keepDurations } from './durations-store.ts'
export type { MeasuredDuration } from './durations-store.ts'
export { spreadOf } from './rules/durations.ts'
export type { Duration } from './rules/durations.ts'
export { searchEntry } from './search-entry.ts'
export { freePlaces, openingToday, takePlaces } from './quota.ts'
export { closedSentence, openingSentence } from './pages/public/opening-words.ts'
export type { ClosedState, OpeningState } from './rules/opening.ts'
export { lineNameOf } from './queries/guide.ts'
export { chosenItemOf } from './rules/handle-items.ts'
export { renamedMaterials } from './rules/renamed-materials.ts'
export { listedContent } from './rules/listed-content.ts'
export { materialLinks } from './pages/public/guide-materials.ts'
export { recheckDue } from './recheck.ts'
export { recordUse } from './record-use.ts'
export { feeInWords, promiseInWords } from './rules/words.ts'
export { promisedWorkingDays } from './rules/term.ts'
export { promised, termWords } from './term-words.ts'
export { asCode, implementationCode, isBasicCode, levelDigits } from './rules/codes.ts'
export type {
  BodyNature,
  Channel,
  CrossRegion,
  Elements,
  Fee,
  FeeItem,
  Grade,
  HandleItem,
  Intermediary,
  LegalBasis,
  Licence,
  Material,
  Matter,
  MatterResult,
  MatterVersion,
  Offering,
  OnlineDepth,
  OnPromise,
  OpenElement,
  PowerSource,
  Question,
  ServedObject,
  Service,
  SpecialProcedure,
  StepText,
  TermUnit,
  VersionContent,
} from './types.ts'
export { matterByCode, matterById } from './store.ts'
export { draftOf as draftVersion } from './draft-store.ts'
export { mayChangeCatalogue } from './rules/policy.ts'
export { matterVersion } from './version-cache.ts'
export { askedElements, choosesPromise, isSigned, promiseNumber } from './rules/on-promise.ts'
export { filedVersion } from './filed-version.ts'
export { listingOf } from './list-version.ts'
export type { Listing } from './list-version.ts'
export { pendingChanges, pendingChangesPath } from './pending-changes.ts'
export { claimRegion } from './claim.ts'
export type { BulkClaim } from './claim.ts'
export type { OwnElements } from './own-elements.ts'
export { publish } from './publish.ts'
export { suspendedAt, suspensionsOf } from './suspend-region.ts'
export type { RegionalSuspension } from './suspend-region.ts'
export { hallNames } from './queries/hall-names.ts'
export { remediesAt } from './queries/remedies.ts'
export type { ActingOrgan } from './queries/remedies.ts'
export { successorsOf } from './queries/successors.ts'
export type { Successor } from './queries/successors.ts'
export { withdraw } from './withdraw.ts'
export { situationOf } from './queries/situation-of.ts'
export type { SituationOf } from './queries/situation-of.ts'
export { needOf } from './rules/need.ts'
export type { Need } from './rules/need.ts'
export { formWithSituations, planWithSituations, withSituations } from './rules/with-situations.ts'
export type { SampleSituation } from './rules/with-situations.ts'
export { contentFromSample, stepsOf } from './rules/from-sample.ts'
export { planOverrideSchema, sampleMatterSchema } from './sample-matter.ts'
export type { PlanOverride, SampleMatter } from './sample-matter.ts'
export { readCursor } from './queries/catalogue.ts'
export type { CatalogueRow } from './queries/catalogue.ts'
export { searchMatters } from './queries/search.ts'
export type { Found } from './queries/search.ts'
export { readQuery } from './rules/search-query.ts'
export { noFilters } from './rules/search/filters.ts'
export type { CatalogueFilters } from './rules/search/filters.ts'
export { checkMatter } from './check-matter.ts'
export type { Finding, Severity } from './rules/finding.ts'
export { establishLicences } from './licences.ts'
export { establishElsewhere } from './edit-elsewhere.ts'
export { establishWords } from './edit-words.ts'
export type { Saying } from './edit-words.ts'
export { editList } from './edit-list.ts'
export { keepMaterialFile } from './keep-material-file.ts'
export type { MaterialFileKind } from './keep-material-file.ts'
export { propose, reviewOperation } from './operate.ts'
export type { Proposed } from './operate.ts'
export { remark } from './comment.ts'
export { review } from './review.ts'
export { nothingOwn } from './rules/implementation.ts'
export { saveContent } from './save-part.ts'
export type { Seen } from './save-draft.ts'
export { submit as submitVersion } from './submit.ts'
export { suspendRegion } from './suspend-region.ts'
export { contentOf } from './rules/edit.ts'
export { checkGroup } from './check-settings.ts'
export { catalogueWords } from './queries/catalogue-words.ts'
export { guideFaults, staleGuides } from './queries/guide-faults.ts'
