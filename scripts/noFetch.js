// Stands in the built app for the packages that fetch: nothing is fetched, and none of their code is shipped.
export class Headers {}

const refuse = () => {
  throw new Error('Nothing is fetched.');
};

export default refuse;
