import { contextBridge, ipcRenderer, webUtils, type IpcRendererEvent } from 'electron'
import { createBridge } from '#domain/contract/create-api'

// Transport only: what the window can ask for is the contract's, and what it gets back is the text of data, never an Electron
// object. A text crosses into the page as it is; objects are copied there value by value, which takes ten times as long.
const bridge = createBridge({
  invoke: (verb, request) => ipcRenderer.invoke(verb, request),
  subscribe: (event, listener) => {
    const relay = (_event: IpcRendererEvent, payload: unknown) => {
      listener(payload)
    }
    ipcRenderer.on(event, relay)
    return () => ipcRenderer.off(event, relay)
  },
})

// A page sees no paths by itself: only those of files that a person dropped on it.
const pathOf = (file: Parameters<typeof webUtils.getPathForFile>[0]) =>
  webUtils.getPathForFile(file)

contextBridge.exposeInMainWorld('goalpost', { ...bridge, pathOf })
