import { type Route, routeOf } from './route.ts';

class Place {
  route: Route = $state.raw(routeOf(location.hash));

  constructor() {
    addEventListener('hashchange', () => {
      this.route = routeOf(location.hash);
    });
  }
}

/** Where the page is now. */
export const place: Place = new Place();
