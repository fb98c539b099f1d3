import './style/fonts.css';
import './style/tokens.css';
import './style/base.css';
import './style/print.css';
import { mount } from 'svelte';
import { keepOffline } from './offline/keep-offline.ts';
import App from './shell/app.svelte';

const target = document.getElementById('app');
if (target === null) throw new Error('the page has no place for the app');
mount(App, { target });
keepOffline();
