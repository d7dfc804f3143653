import { mount } from 'svelte';
import { paletteCss } from '../picture/index.ts';
import { browserJournal, storeHere } from '../storage/index.ts';
import App from './App.svelte';
import './theme.css';

document.head.append(Object.assign(document.createElement('style'), { textContent: paletteCss() }));
const journal = browserJournal(new URL('.', location.href).pathname, `${Date.now()} ${Math.random()}`);
const store = await storeHere(location.href);
mount(App, { target: document.getElementById('app')!, props: { store, journal } });
