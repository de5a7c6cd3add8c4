import { contentBlocks } from '../blocks/registry.ts'
import type { AnyRule } from '../model/rule.ts'
import { activityAfterItems } from './rules/activity-after-items.ts'
import { activityEmptyItem } from './rules/activity-empty-item.ts'
import { activityItemContent } from './rules/activity-item-content.ts'
import { activityNotJudged } from './rules/activity-not-judged.ts'
import { activityPrompt } from './rules/activity-prompt.ts'
import { activitySecondList } from './rules/activity-second-list.ts'
import { activityStrayBoxes } from './rules/activity-stray-boxes.ts'
import { activityUnknownObjective } from './rules/activity-unknown-objective.ts'
import { afterBonusLesson } from './rules/after-bonus-lesson.ts'
import { afterCircle } from './rules/after-circle.ts'
import { afterItself } from './rules/after-itself.ts'
import { afterLaterLesson } from './rules/after-later-lesson.ts'
import { afterUnknownLesson } from './rules/after-unknown-lesson.ts'
import { blockEmpty } from './rules/block-empty.ts'
import { blockLabel } from './rules/block-label.ts'
import { blockMalformed } from './rules/block-malformed.ts'
import { blockMisplaced } from './rules/block-misplaced.ts'
import { blockFileType, blockMissingOption, blockNoneReason } from './rules/block-options.ts'
import { blockEmptyPart, blockNoParts, blockSinglePart } from './rules/block-parts.ts'
import { blockRepeatedPart } from './rules/block-repeated-part.ts'
import { blockUnclosed } from './rules/block-unclosed.ts'
import { blockUnknownOption } from './rules/block-unknown-option.ts'
import { blockUnknown } from './rules/block-unknown.ts'
import { courseExpectedCount } from './rules/course-expected-count.ts'
import { courseLanguage } from './rules/course-language.ts'
import { courseNothingCounts } from './rules/course-nothing-counts.ts'
import { coursePassing } from './rules/course-passing.ts'
import { courseSimilarSummaries } from './rules/course-similar-summaries.ts'
import { footnoteUndefined } from './rules/footnote-undefined.ts'
import { freshnessCheckedLater, freshnessCheckedLongAgo } from './rules/freshness-checked.ts'
import { freshnessReviewDue } from './rules/freshness-review-due.ts'
import { glossaryDuplicateTerm } from './rules/glossary-duplicate-term.ts'
import { glossaryEmptyTerm } from './rules/glossary-empty-term.ts'
import { glossaryLooseText } from './rules/glossary-loose-text.ts'
import { headingEmpty } from './rules/heading-empty.ts'
import { headingLevel } from './rules/heading-level.ts'
import { htmlRaw } from './rules/html-raw.ts'
import { htmlUnclosedComment } from './rules/html-unclosed-comment.ts'
import { idDuplicate } from './rules/id-duplicate.ts'
import { imageAlt } from './rules/image-alt.ts'
import { languageAverageSentence } from './rules/language-average-sentence.ts'
import { languageHardToRead } from './rules/language-hard-to-read.ts'
import { languageLongParagraph } from './rules/language-long-paragraph.ts'
import { languageLongSentence } from './rules/language-long-sentence.ts'
import { learningLongestRight, learningSamePlace } from './rules/learning-guessable.ts'
import { learningObjectiveUntaught } from './rules/learning-objective-untaught.ts'
import { learningObjectiveUntested } from './rules/learning-objective-untested.ts'
import { learningObjectivesUnlinked } from './rules/learning-objectives-unlinked.ts'
import { learningUnexplained } from './rules/learning-unexplained.ts'
import { lessonMinutes } from './rules/lesson-minutes.ts'
import { lessonSources } from './rules/lesson-sources.ts'
import { lessonUndated } from './rules/lesson-undated.ts'
import { linkMalformed } from './rules/link-malformed.ts'
import { linkNotALesson } from './rules/link-not-a-lesson.ts'
import { linkUndefinedReference } from './rules/link-undefined-reference.ts'
import { linkUnknownAnchor } from './rules/link-unknown-anchor.ts'
import { linkUnknownLesson } from './rules/link-unknown-lesson.ts'
import { linkUnknownModule } from './rules/link-unknown-module.ts'
import { previewUnknown } from './rules/preview-unknown.ts'
import { termsMisspelt } from './rules/terms-misspelt.ts'
import { textControlReference } from './rules/text-control-reference.ts'
import { textNumberedReference } from './rules/text-numbered-reference.ts'
import { textPlaceholder } from './rules/text-placeholder.ts'

/** All rules about courses: each a file in `rules/`, or of the one block that it is about. */
export const rules: readonly AnyRule[] = [
  activityAfterItems,
  activityEmptyItem,
  activityItemContent,
  activityNotJudged,
  activityPrompt,
  activitySecondList,
  activityStrayBoxes,
  activityUnknownObjective,
  afterBonusLesson,
  afterCircle,
  afterItself,
  afterLaterLesson,
  afterUnknownLesson,
  blockEmpty,
  blockEmptyPart,
  blockFileType,
  blockLabel,
  blockMalformed,
  blockMisplaced,
  blockMissingOption,
  blockNoParts,
  blockNoneReason,
  blockRepeatedPart,
  blockSinglePart,
  blockUnclosed,
  blockUnknown,
  blockUnknownOption,
  courseExpectedCount,
  courseLanguage,
  courseNothingCounts,
  coursePassing,
  courseSimilarSummaries,
  footnoteUndefined,
  freshnessCheckedLater,
  freshnessCheckedLongAgo,
  freshnessReviewDue,
  glossaryDuplicateTerm,
  glossaryEmptyTerm,
  glossaryLooseText,
  headingEmpty,
  headingLevel,
  htmlRaw,
  htmlUnclosedComment,
  idDuplicate,
  imageAlt,
  languageAverageSentence,
  languageHardToRead,
  languageLongParagraph,
  languageLongSentence,
  learningLongestRight,
  learningObjectiveUntaught,
  learningObjectiveUntested,
  learningObjectivesUnlinked,
  learningSamePlace,
  learningUnexplained,
  lessonMinutes,
  lessonSources,
  lessonUndated,
  linkMalformed,
  linkNotALesson,
  linkUndefinedReference,
  linkUnknownAnchor,
  linkUnknownLesson,
  linkUnknownModule,
  previewUnknown,
  termsMisspelt,
  textControlReference,
  textNumberedReference,
  textPlaceholder,
  ...contentBlocks.flatMap((block) => block.rules),
]
