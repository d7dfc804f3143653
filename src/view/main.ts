import { mount } from 'svelte';
import { httpStore } from '../storage/index.ts';
import App from './App.svelte';
import './theme.css';

mount(App, { target: document.getElementById('app')!, props: { store: httpStore() } });
