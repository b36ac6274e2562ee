import { firstAnswers } from './first-answers.ts'; // first: the rest is evaluated while main answers
import './ui/fonts.css';
import './ui/tokens.css';
import './ui/ground.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/App.tsx';
import { tellCopies } from './app/copies.ts';
import { speak, startWords } from './app/words.ts';
import { listenForKept } from './ui/autosave/kept.ts';
import { watchPresses } from './ui/held-press.ts';

const root = document.getElementById('root');
if (!root) throw new Error('The page has no root');
tellCopies();
listenForKept();
watchPresses();
await startWords();
const [settings, status] = await firstAnswers;
await speak(settings.language);
createRoot(root).render(
  <StrictMode>
    <App status={status} />
  </StrictMode>,
);
