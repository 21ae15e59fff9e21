import { act } from '@testing-library/react';

const desktop = 1280;
let width = desktop;
const listeners = new Set<EventListenerOrEventListenerObject>();

/** jsdom has no media queries: a screen whose width tests can change. */
export function installScreen() {
  window.matchMedia = query => {
    const matches = () => {
      const minimum = /\(min-width:\s*(\d+)px\)/.exec(query)?.[1];
      return minimum !== undefined && width >= Number(minimum);
    };
    return {
      get matches() {
        return matches();
      },
      media: query,
      onchange: null,
      addEventListener: (
        _: string,
        listener: EventListenerOrEventListenerObject,
      ) => listeners.add(listener),
      removeEventListener: (
        _: string,
        listener: EventListenerOrEventListenerObject,
      ) => listeners.delete(listener),
      addListener: () => {},
      removeListener: () => {},
      dispatchEvent: () => true,
    };
  };
}

/** Makes the screen this wide, in CSS pixels; a desktop's width by default. */
export function setScreenWidth(pixels: number = desktop) {
  width = pixels;
  act(() => {
    for (const listener of listeners) {
      if (typeof listener === 'function') listener(new Event('change'));
    }
  });
}
