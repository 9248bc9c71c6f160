/** The workbench of the Principal Social Worker, and everybody's settings: one page, opened in a tab. */
import { render } from 'preact';
import { App } from './app';
import { startWorkbench } from './store/workbench';
import '../src/ui/ui.css';
import './options.css';

const root = document.getElementById('app');
if (root) render(<App bench={startWorkbench()} />, root);
