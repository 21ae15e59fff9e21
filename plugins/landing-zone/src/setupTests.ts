import '@testing-library/jest-dom';
import { configure } from '@testing-library/react';

// The first rendering of the app loads a lot of modules.
configure({ asyncUtilTimeout: 5_000 });
jest.setTimeout(30_000);
import { installScreen } from './__testUtils__/screenWidth';

installScreen();
