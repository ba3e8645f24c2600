using CaseTracking.Hosting.Identity;
using CaseTracking.Testing;

namespace CaseTracking.Hosting.Tests.Identity;

public sealed class WebDatabase() : DatabaseFixture(IdentityServices.Schema);
