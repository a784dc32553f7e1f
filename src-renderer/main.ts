import '@fontsource-variable/inter/wght.css'
import './styles/base.css'
import './styles/tokens.css'
import { mount } from 'svelte'
import App from './App.svelte'
import { connect } from './app/api'

const target = document.getElementById('app')
if (target === null) throw new Error('The page has no place for the app')
const isMac = navigator.userAgent.includes('Mac OS')
document.documentElement.classList.toggle('own-scrollbars', !isMac)
mount(App, { target, props: { client: connect() } })
