import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { aboutOf } from '../../../../../src-main/store/small-files/about'
import { createNetwork } from '../../../../../src-main/store/network/create-network'
import { nodeDisk } from '../../../../../src-main/store/disk/disk'
import { anEmptyOne, CliBench } from '../../../../support/cli-network'
import { aConfig } from '../../../../support/configs'
import { makeNetwork } from '../../../../support/networks'

const connectionOf = (bench: CliBench, key = 'practice') =>
  readFile(join(bench.folder(key), 'connection.json'), 'utf8')

describe('goalpost pull', () => {
  it('keeps the address, and takes another one from then on', async () => {
    const bench = await CliBench.begin()
    await bench.pull()
    expect(await connectionOf(bench)).toContain(bench.practice.url)
    expect((await bench.run(['pull', '--network', 'practice'])).status).toBe(0)
    const other = `${bench.practice.url.replace('127.0.0.1', 'localhost')}/`
    expect((await bench.run(['pull', '--network', 'PRACTICE', '--url', other])).status).toBe(0)
    expect(await connectionOf(bench)).toContain('localhost')
    expect(await readdir(join(bench.data, 'networks'))).toEqual(['practice'])
  })

  it('asks which one where several networks have this id', async () => {
    const bench = await CliBench.begin()
    await anEmptyOne(bench, 'practice')
    await anEmptyOne(bench, 'second')
    const { status, out, err } = await bench.pull()
    expect({ status, out }).toEqual({ status: 2, out: '' })
    expect(err).toContain('key:practice (practice, network id practice), key:second (second,')
    const url = ['--url', bench.practice.url]
    const pulled = await bench.run(['pull', '--network', 'key:practice', ...url])
    expect(pulled.status).toBe(0)
    expect((await bench.run(['status'])).out).toMatch(
      /^practice .*\n {4}1 goal;.*\nsecond .*\n {4}no goals;/,
    )
    expect((await bench.run(['pull', '--network', 'key:third', ...url])).status).toBe(2)
    for (const command of ['plan', 'post']) {
      expect(await bench.run([command])).toMatchObject({ status: 2, out: '' })
      expect((await bench.run([command])).err).toContain('key:second')
      expect((await bench.run([command, '--network', 'second'])).out).toContain('second\n')
    }
  })

  it('leaves the sample and the app’s practice network alone', async () => {
    const bench = await CliBench.begin()
    const network = { id: 'practice', name: 'Sample', preferences: {} }
    const contents = { network, advertisers: [], offers: [] }
    const folder = bench.folder('practice')
    await createNetwork(nodeDisk, folder, aboutOf('sample', network), contents, [])
    expect((await bench.pull()).err).toContain('Its key is practice-2.')
  })

  it('reaches the practice network of the app by itself', async () => {
    const bench = await CliBench.begin()
    const network = { id: 'practice', name: 'Practice network', preferences: {} }
    const contents = { network, advertisers: [], offers: [] }
    const folder = bench.folder('practice')
    await createNetwork(nodeDisk, folder, aboutOf('practice', network), contents, [])
    const argv = ['pull', '--network', 'key:practice']
    const pulled = await bench.run(argv, { token: undefined })
    expect(pulled).toMatchObject({ status: 0 })
    expect(pulled.out).toContain('84 goals pulled')
    const wrong = await bench.run([...argv, '--url', bench.practice.url])
    expect(wrong.status).toBe(2)
    expect(wrong.err).toContain('brings its own platform')
  })
})

describe('a network of a file', () => {
  it('is pulled into by its network id', async () => {
    const bench = await CliBench.begin()
    const { network, ...rest } = aConfig()
    await makeNetwork(nodeDisk, bench.folder('mine'), {
      ...rest,
      network: { ...network, id: 'practice' },
    })
    expect((await bench.pull()).status).toBe(0)
    expect(await readdir(join(bench.data, 'networks'))).toEqual(['mine'])
  })
})
