export { serveLms as startScorm12Lms, type Lms as Scorm12Lms, type StoredRecord } from './lms.ts'
