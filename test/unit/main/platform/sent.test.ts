import { describe, expect, it } from 'vitest'
import { aClient, aPlatform, dataAnswer } from '../../../support/platform'

const none = () => dataAnswer([])

describe('what is sent', () => {
  it('as a write is a form, and its address holds nothing', async () => {
    const { fetch, heard } = aPlatform(() => dataAnswer(true))
    const client = aClient({ fetch })
    await client.updateGoal(7, {
      name: 'A & B = C+ü',
      description: null,
      default_payout: '2.50000',
      percent_payout: null,
      is_private: true,
      is_end_point: false,
      advertiser_id: 8,
    })
    expect(heard[0]).toMatchObject({
      method: 'POST',
      url: 'https://practice.api.hasoffers.com/Apiv3/json',
      params: {
        Target: 'Goal',
        Method: 'update',
        id: '7',
        return_object: '1',
        data: {
          name: 'A & B = C+ü',
          description: '',
          default_payout: '2.50000',
          percent_payout: '',
          is_private: '1',
          is_end_point: '0',
          advertiser_id: '8',
        },
      },
    })
  })

  it('is never what the platform sets itself', async () => {
    await expect(aClient().updateGoal(7, { modified: 5 })).rejects.toThrow(
      'The platform sets modified itself',
    )
  })

  it('follows nobody elsewhere, brings nothing along and is kept nowhere', async () => {
    const { fetch: answer } = aPlatform(none)
    const inits: object[] = []
    const client = aClient({
      fetch: (url, init) => {
        inits.push(init)
        return answer(url, init)
      },
    })
    await client.preferences()
    expect(inits).toMatchObject([{ redirect: 'manual', credentials: 'omit', cache: 'no-store' }])
  })
})
