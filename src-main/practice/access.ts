/** The network id of a practice network. */
export const PRACTICE_ID = 'practice'

/** Nothing that this token opens is worth anything; it is the same every time, so that a client may keep it. */
export const PRACTICE_TOKEN = 'NETpracticepracticepracticepractice'
