namespace CaseTracking.Hosting.Identity.CodeFlow;

/// <summary>What the provider or the browser brought back cannot be trusted. The reason holds no personal data.</summary>
internal sealed class SignInRefusedException(string reason, Exception? inner = null) : Exception(reason, inner);
