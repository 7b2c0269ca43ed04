// 表单: definitions of questions, their conditions, reading, showing and comparing answers.
export type {
  Answer,
  AnswerRow,
  Answers,
  Body,
  Condition,
  Facts,
  Field,
  FieldTypeName,
  FormDefinition,
  FormError,
  GroupField,
  ParsedForm,
  ParseMode,
  Raw,
  Section,
  SimpleField,
  SimpleFieldType,
} from './types.ts'
export type {
  AttachedFile,
  CodeName,
  FieldAnswer,
  FormEnv,
  Reference,
  RegionLookup,
} from './fields/field-type.ts'
export type { FieldView, FormView, GroupView, QuestionView, SectionView } from './view.ts'
export { dictionaries } from './dictionaries.ts'
export { formWorld } from './form-world.ts'
export type { FormWorld } from './form-world.ts'
export { fieldTypes } from './fields/index.ts'
export { outsideProvince } from './fields/region.ts'
export { fieldTypeNames, findingSentences } from './messages.ts'
export { readDefinition, shortCondition } from './definition-schema.ts'
export { withDefaults, withHeadings } from './rules/complete-definition.ts'
export { phraseOf, subjectName } from './rules/describe-condition.ts'
export { valueLabel } from './present-condition.ts'
export { fieldsOf as keysInCondition } from './rules/visibility.ts'
export { isKey, questionPath } from './rules/paths.ts'
export { pictureNames, pictures } from './fields/static.ts'
export { checkDefinition } from './rules/check-definition.ts'
export type { Finding, FindingCode } from './rules/check-definition.ts'
export { fromSample } from './rules/from-sample.ts'
export type { Dictionaries, SampleField } from './rules/from-sample.ts'
export { isVisible } from './rules/visibility.ts'
export { judge } from './rules/judge.ts'
export type { Judgement, Told } from './rules/judge.ts'
export { errorAt } from './form-error.ts'
export { fieldId } from './rules/paths.ts'
export { rawFromAnswers, rowsOf } from './raw.ts'
export { filePlace, rowFileIds, withRowFile } from './stored-files.ts'
export type { FilePlace } from './stored-files.ts'
export { parseAnswers, parseRaw } from './parse-answers.ts'
export type { ParseOptions } from './parse-answers.ts'
export { crowdedGroup } from './posted-rows.ts'
export { isPostedTwice, postedTwice } from './posted-twice.ts'
export { tooLong } from './raw.ts'
export { applyRepeat, fileCommand, refreshCommand, repeatCommand } from './commands.ts'
export type { FileCommand, RepeatCommand } from './commands.ts'
export { presentForm } from './present-form.ts'
export type { PresentOptions } from './present-form.ts'
export { presentAnswers } from './present-answers.ts'
export type {
  AnswerItem,
  AnswerRowView,
  AnswersView,
  AnswerSection,
  ShowOptions,
} from './present-answers.ts'
export { compareDefinitions } from './rules/compare-definitions.ts'
export type { FormChanges } from './rules/compare-definitions.ts'
export { compareAnswers } from './compare-answers.ts'
export type { AnswerChange } from './compare-answers.ts'
export { questionsByPath } from './questions-by-path.ts'
export type { Question } from './questions-by-path.ts'
export { keepAnswers } from './keep-answers.ts'
export type { KeptAnswers } from './keep-answers.ts'
export { formReleases } from './releases.ts'
export type { FormRelease, FormReleases } from './releases.ts'
export { formVersion, publishForm } from './store.ts'
export type { NewForm } from './store.ts'
