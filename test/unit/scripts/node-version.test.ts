import { expect, it } from 'vitest'
import { checkNodeVersion } from '../../../scripts/setup/node-version.mjs'
import { containing } from './host'

it.each(['20.19.0', '20.20.2', '22.0.0', '24.1.0'])('accepts Node %s', (version) => {
  expect(() => {
    checkNodeVersion(version)
  }).not.toThrow()
})

it.each(['20.18.3', '18.20.0', '8.0.0'])('stops at Node %s', (version) => {
  expect(() => {
    checkNodeVersion(version)
  }).toThrow(expect.objectContaining({ code: 'node-too-old', what: containing(version) }))
})
