/** What a request may hold that carries a file of 4 MB as Base64 in JSON; API Gateway and Lambda take 6 MB together. */
export const uploadBytes = 5_650_000;
