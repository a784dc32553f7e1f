import { contextBridge, ipcRenderer, type IpcRendererEvent } from 'electron'
import { createApi } from '#domain/contract/create-api'

// Transport only: what the window can ask for is the contract's, and what it gets back is data, never an Electron object.
const api = createApi({
  invoke: (verb, request) => ipcRenderer.invoke(verb, request),
  subscribe: (event, listener) => {
    const relay = (_event: IpcRendererEvent, payload: unknown) => {
      listener(payload)
    }
    ipcRenderer.on(event, relay)
    return () => ipcRenderer.off(event, relay)
  },
})

contextBridge.exposeInMainWorld('goalpost', api)
