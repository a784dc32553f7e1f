/**
 * JSON.parse whose result must be given a type before it can be used.
 * @param {string} text
 * @returns {unknown}
 */
export const parseJson = (text) => JSON.parse(text)
