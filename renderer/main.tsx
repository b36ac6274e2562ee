import './ui/fonts.css';
import './ui/tokens.css';
import './ui/ground.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/App.tsx';
import { startWords } from './app/words.ts';
import { valueOf } from './notebook.ts';

const root = document.getElementById('root');
if (!root) throw new Error('The page has no root');
const [settings, status] = await Promise.all([
  valueOf(window.notebook.settings.read()),
  valueOf(window.notebook.notebook.status()),
]);
await startWords(settings.language);
createRoot(root).render(
  <StrictMode>
    <App status={status} />
  </StrictMode>,
);
