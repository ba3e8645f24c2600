namespace CaseTracking.Web.Live;

/// <summary>On an endpoint that a page asks by itself: it does not keep the session of a person who went away alive.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class PassiveAttribute : Attribute;
