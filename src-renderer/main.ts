import '@fontsource-variable/inter/wght.css'
import './styles/base.css'
import './styles/tokens.css'
import { mount } from 'svelte'
import App from './App.svelte'
import { connect, connectPaths } from './app/api'
import { system } from './app/commands/system'

const target = document.getElementById('app')
if (target === null) throw new Error('The page has no place for the app')
document.documentElement.classList.toggle('own-scrollbars', system !== 'mac')
mount(App, { target, props: { client: connect(), pathOf: connectPaths() } })
