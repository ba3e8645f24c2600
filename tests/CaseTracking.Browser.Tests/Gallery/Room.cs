using CaseTracking.TestIdentityProvider;

namespace CaseTracking.Browser.Tests.Gallery;

/// <summary>A page in a state, and how to come there.</summary>
/// <param name="Name">What it is called in pictures and failures.</param>
/// <param name="Address">Where it is.</param>
/// <param name="Who">Who looks; nobody in particular when null.</param>
/// <param name="Arrange">What is done there first.</param>
/// <param name="Status">What the address answers.</param>
internal sealed record Room(string Name, string Address, TestPerson? Who = null, Func<Surfer, Task>? Arrange = null, int Status = 200);
