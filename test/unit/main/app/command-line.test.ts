import { describe, expect, it } from 'vitest'
import { readCommandLine } from '../../../../src-main/app/command-line'

const read = (...argv: string[]) => readCommandLine(argv, '/home/ada')

describe('the app’s command line', () => {
  it('names nothing by itself', () => {
    expect(read()).toEqual({ data: null, picture: null, file: null })
  })

  it('takes a data folder in both spellings, beside options that are not ours', () => {
    expect(read('.', '--no-sandbox', '--data', 'work', '--inspect=0').data).toBe('/home/ada/work')
    expect(read('--data=/srv/goals', '--picture=first.png')).toEqual({
      data: '/srv/goals',
      picture: '/home/ada/first.png',
      file: null,
    })
  })

  it('takes the file that a double click hands over, and no other word', () => {
    expect(read('.', 'Payouts.XLSX', '--data=/srv/goals').file).toBe('/home/ada/Payouts.XLSX')
    expect(read('/opt/app', '/srv/a.goalpost-changes.json').file).toBe(
      '/srv/a.goalpost-changes.json',
    )
    expect(read('/opt/app', '--picture', 'first.json').file).toBeNull()
  })

  it('takes the address of a file, as Linux desktops write it', () => {
    expect(read('file:///home/ada/May%20goals%20%28new%29.goalpost.json').file).toBe(
      '/home/ada/May goals (new).goalpost.json',
    )
    expect(read('file:///home/ada/50%.csv').file).toBeNull()
  })

  it('takes an option without a value as not given', () => {
    expect(read('--data').data).toBeNull()
    expect(read('--data=').data).toBeNull()
  })
})
